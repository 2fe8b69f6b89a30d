/**
 */
package org.grantscope.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;
import org.eclipse.emf.ecore.util.EObjectWithInverseResolvingEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.grantscope.model.Gref;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.OpenFile;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Open File</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.OpenFileImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.grantscope.model.impl.OpenFileImpl#getDescriptors <em>Descriptors</em>}</li>
 *   <li>{@link org.grantscope.model.impl.OpenFileImpl#isDescriptorsKnown <em>Descriptors Known</em>}</li>
 *   <li>{@link org.grantscope.model.impl.OpenFileImpl#getNextIndex <em>Next Index</em>}</li>
 *   <li>{@link org.grantscope.model.impl.OpenFileImpl#getGrefs <em>Grefs</em>}</li>
 * </ul>
 *
 * @generated
 */
public class OpenFileImpl extends MinimalEObjectImpl.Container implements OpenFile {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final long ID_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected long id = ID_EDEFAULT;

	/**
	 * The cached value of the '{@link #getDescriptors() <em>Descriptors</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDescriptors()
	 * @generated
	 * @ordered
	 */
	protected EList<Integer> descriptors;

	/**
	 * The default value of the '{@link #isDescriptorsKnown() <em>Descriptors Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDescriptorsKnown()
	 * @generated
	 * @ordered
	 */
	protected static final boolean DESCRIPTORS_KNOWN_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isDescriptorsKnown() <em>Descriptors Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDescriptorsKnown()
	 * @generated
	 * @ordered
	 */
	protected boolean descriptorsKnown = DESCRIPTORS_KNOWN_EDEFAULT;

	/**
	 * The default value of the '{@link #getNextIndex() <em>Next Index</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNextIndex()
	 * @generated
	 * @ordered
	 */
	protected static final Long NEXT_INDEX_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getNextIndex() <em>Next Index</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNextIndex()
	 * @generated
	 * @ordered
	 */
	protected Long nextIndex = NEXT_INDEX_EDEFAULT;

	/**
	 * The cached value of the '{@link #getGrefs() <em>Grefs</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrefs()
	 * @generated
	 * @ordered
	 */
	protected EList<Gref> grefs;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected OpenFileImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.OPEN_FILE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(long newId) {
		long oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.OPEN_FILE__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Integer> getDescriptors() {
		if (descriptors == null) {
			descriptors = new EDataTypeUniqueEList<Integer>(Integer.class, this, ModelPackage.OPEN_FILE__DESCRIPTORS);
		}
		return descriptors;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isDescriptorsKnown() {
		return descriptorsKnown;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDescriptorsKnown(boolean newDescriptorsKnown) {
		boolean oldDescriptorsKnown = descriptorsKnown;
		descriptorsKnown = newDescriptorsKnown;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.OPEN_FILE__DESCRIPTORS_KNOWN, oldDescriptorsKnown, descriptorsKnown));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Long getNextIndex() {
		return nextIndex;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNextIndex(Long newNextIndex) {
		Long oldNextIndex = nextIndex;
		nextIndex = newNextIndex;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.OPEN_FILE__NEXT_INDEX, oldNextIndex, nextIndex));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Gref> getGrefs() {
		if (grefs == null) {
			grefs = new EObjectWithInverseResolvingEList<Gref>(Gref.class, this, ModelPackage.OPEN_FILE__GREFS, ModelPackage.GREF__FILE);
		}
		return grefs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.OPEN_FILE__GREFS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getGrefs()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.OPEN_FILE__GREFS:
				return ((InternalEList<?>)getGrefs()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.OPEN_FILE__ID:
				return getId();
			case ModelPackage.OPEN_FILE__DESCRIPTORS:
				return getDescriptors();
			case ModelPackage.OPEN_FILE__DESCRIPTORS_KNOWN:
				return isDescriptorsKnown();
			case ModelPackage.OPEN_FILE__NEXT_INDEX:
				return getNextIndex();
			case ModelPackage.OPEN_FILE__GREFS:
				return getGrefs();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.OPEN_FILE__ID:
				setId((Long)newValue);
				return;
			case ModelPackage.OPEN_FILE__DESCRIPTORS:
				getDescriptors().clear();
				getDescriptors().addAll((Collection<? extends Integer>)newValue);
				return;
			case ModelPackage.OPEN_FILE__DESCRIPTORS_KNOWN:
				setDescriptorsKnown((Boolean)newValue);
				return;
			case ModelPackage.OPEN_FILE__NEXT_INDEX:
				setNextIndex((Long)newValue);
				return;
			case ModelPackage.OPEN_FILE__GREFS:
				getGrefs().clear();
				getGrefs().addAll((Collection<? extends Gref>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.OPEN_FILE__ID:
				setId(ID_EDEFAULT);
				return;
			case ModelPackage.OPEN_FILE__DESCRIPTORS:
				getDescriptors().clear();
				return;
			case ModelPackage.OPEN_FILE__DESCRIPTORS_KNOWN:
				setDescriptorsKnown(DESCRIPTORS_KNOWN_EDEFAULT);
				return;
			case ModelPackage.OPEN_FILE__NEXT_INDEX:
				setNextIndex(NEXT_INDEX_EDEFAULT);
				return;
			case ModelPackage.OPEN_FILE__GREFS:
				getGrefs().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.OPEN_FILE__ID:
				return id != ID_EDEFAULT;
			case ModelPackage.OPEN_FILE__DESCRIPTORS:
				return descriptors != null && !descriptors.isEmpty();
			case ModelPackage.OPEN_FILE__DESCRIPTORS_KNOWN:
				return descriptorsKnown != DESCRIPTORS_KNOWN_EDEFAULT;
			case ModelPackage.OPEN_FILE__NEXT_INDEX:
				return NEXT_INDEX_EDEFAULT == null ? nextIndex != null : !NEXT_INDEX_EDEFAULT.equals(nextIndex);
			case ModelPackage.OPEN_FILE__GREFS:
				return grefs != null && !grefs.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (id: ");
		result.append(id);
		result.append(", descriptors: ");
		result.append(descriptors);
		result.append(", descriptorsKnown: ");
		result.append(descriptorsKnown);
		result.append(", nextIndex: ");
		result.append(nextIndex);
		result.append(')');
		return result.toString();
	}

} //OpenFileImpl
