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

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.Gref;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Allocator Device</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#getLimit <em>Limit</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#getGrefSize <em>Gref Size</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#getFiles <em>Files</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#isFilesComplete <em>Files Complete</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#getGrefs <em>Grefs</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#isGrefsComplete <em>Grefs Complete</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#isMappingsKnown <em>Mappings Known</em>}</li>
 *   <li>{@link org.grantscope.model.impl.AllocatorDeviceImpl#getVmas <em>Vmas</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AllocatorDeviceImpl extends MinimalEObjectImpl.Container implements AllocatorDevice {
	/**
	 * The default value of the '{@link #getLimit() <em>Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLimit()
	 * @generated
	 * @ordered
	 */
	protected static final Long LIMIT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLimit() <em>Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLimit()
	 * @generated
	 * @ordered
	 */
	protected Long limit = LIMIT_EDEFAULT;

	/**
	 * The default value of the '{@link #getGrefSize() <em>Gref Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrefSize()
	 * @generated
	 * @ordered
	 */
	protected static final Long GREF_SIZE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGrefSize() <em>Gref Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrefSize()
	 * @generated
	 * @ordered
	 */
	protected Long grefSize = GREF_SIZE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getFiles() <em>Files</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFiles()
	 * @generated
	 * @ordered
	 */
	protected EList<OpenFile> files;

	/**
	 * The default value of the '{@link #isFilesComplete() <em>Files Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isFilesComplete()
	 * @generated
	 * @ordered
	 */
	protected static final boolean FILES_COMPLETE_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isFilesComplete() <em>Files Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isFilesComplete()
	 * @generated
	 * @ordered
	 */
	protected boolean filesComplete = FILES_COMPLETE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getGrefs() <em>Grefs</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrefs()
	 * @generated
	 * @ordered
	 */
	protected EList<Gref> grefs;

	/**
	 * The default value of the '{@link #isGrefsComplete() <em>Grefs Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isGrefsComplete()
	 * @generated
	 * @ordered
	 */
	protected static final boolean GREFS_COMPLETE_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isGrefsComplete() <em>Grefs Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isGrefsComplete()
	 * @generated
	 * @ordered
	 */
	protected boolean grefsComplete = GREFS_COMPLETE_EDEFAULT;

	/**
	 * The default value of the '{@link #isMappingsKnown() <em>Mappings Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isMappingsKnown()
	 * @generated
	 * @ordered
	 */
	protected static final boolean MAPPINGS_KNOWN_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isMappingsKnown() <em>Mappings Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isMappingsKnown()
	 * @generated
	 * @ordered
	 */
	protected boolean mappingsKnown = MAPPINGS_KNOWN_EDEFAULT;

	/**
	 * The cached value of the '{@link #getVmas() <em>Vmas</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVmas()
	 * @generated
	 * @ordered
	 */
	protected EList<Vma> vmas;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AllocatorDeviceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.ALLOCATOR_DEVICE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Domain getDomain() {
		if (eContainerFeatureID() != ModelPackage.ALLOCATOR_DEVICE__DOMAIN) return null;
		return (Domain)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetDomain(Domain newDomain, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newDomain, ModelPackage.ALLOCATOR_DEVICE__DOMAIN, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDomain(Domain newDomain) {
		if (newDomain != eInternalContainer() || (eContainerFeatureID() != ModelPackage.ALLOCATOR_DEVICE__DOMAIN && newDomain != null)) {
			if (EcoreUtil.isAncestor(this, newDomain))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newDomain != null)
				msgs = ((InternalEObject)newDomain).eInverseAdd(this, ModelPackage.DOMAIN__DEVICE, Domain.class, msgs);
			msgs = basicSetDomain(newDomain, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ALLOCATOR_DEVICE__DOMAIN, newDomain, newDomain));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Long getLimit() {
		return limit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLimit(Long newLimit) {
		Long oldLimit = limit;
		limit = newLimit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ALLOCATOR_DEVICE__LIMIT, oldLimit, limit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Long getGrefSize() {
		return grefSize;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGrefSize(Long newGrefSize) {
		Long oldGrefSize = grefSize;
		grefSize = newGrefSize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ALLOCATOR_DEVICE__GREF_SIZE, oldGrefSize, grefSize));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<OpenFile> getFiles() {
		if (files == null) {
			files = new EObjectContainmentEList<OpenFile>(OpenFile.class, this, ModelPackage.ALLOCATOR_DEVICE__FILES);
		}
		return files;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isFilesComplete() {
		return filesComplete;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFilesComplete(boolean newFilesComplete) {
		boolean oldFilesComplete = filesComplete;
		filesComplete = newFilesComplete;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ALLOCATOR_DEVICE__FILES_COMPLETE, oldFilesComplete, filesComplete));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Gref> getGrefs() {
		if (grefs == null) {
			grefs = new EObjectContainmentEList<Gref>(Gref.class, this, ModelPackage.ALLOCATOR_DEVICE__GREFS);
		}
		return grefs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isGrefsComplete() {
		return grefsComplete;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGrefsComplete(boolean newGrefsComplete) {
		boolean oldGrefsComplete = grefsComplete;
		grefsComplete = newGrefsComplete;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ALLOCATOR_DEVICE__GREFS_COMPLETE, oldGrefsComplete, grefsComplete));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isMappingsKnown() {
		return mappingsKnown;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMappingsKnown(boolean newMappingsKnown) {
		boolean oldMappingsKnown = mappingsKnown;
		mappingsKnown = newMappingsKnown;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ALLOCATOR_DEVICE__MAPPINGS_KNOWN, oldMappingsKnown, mappingsKnown));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Vma> getVmas() {
		if (vmas == null) {
			vmas = new EObjectContainmentEList<Vma>(Vma.class, this, ModelPackage.ALLOCATOR_DEVICE__VMAS);
		}
		return vmas;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetDomain((Domain)otherEnd, msgs);
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
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				return basicSetDomain(null, msgs);
			case ModelPackage.ALLOCATOR_DEVICE__FILES:
				return ((InternalEList<?>)getFiles()).basicRemove(otherEnd, msgs);
			case ModelPackage.ALLOCATOR_DEVICE__GREFS:
				return ((InternalEList<?>)getGrefs()).basicRemove(otherEnd, msgs);
			case ModelPackage.ALLOCATOR_DEVICE__VMAS:
				return ((InternalEList<?>)getVmas()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				return eInternalContainer().eInverseRemove(this, ModelPackage.DOMAIN__DEVICE, Domain.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				return getDomain();
			case ModelPackage.ALLOCATOR_DEVICE__LIMIT:
				return getLimit();
			case ModelPackage.ALLOCATOR_DEVICE__GREF_SIZE:
				return getGrefSize();
			case ModelPackage.ALLOCATOR_DEVICE__FILES:
				return getFiles();
			case ModelPackage.ALLOCATOR_DEVICE__FILES_COMPLETE:
				return isFilesComplete();
			case ModelPackage.ALLOCATOR_DEVICE__GREFS:
				return getGrefs();
			case ModelPackage.ALLOCATOR_DEVICE__GREFS_COMPLETE:
				return isGrefsComplete();
			case ModelPackage.ALLOCATOR_DEVICE__MAPPINGS_KNOWN:
				return isMappingsKnown();
			case ModelPackage.ALLOCATOR_DEVICE__VMAS:
				return getVmas();
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
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				setDomain((Domain)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__LIMIT:
				setLimit((Long)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__GREF_SIZE:
				setGrefSize((Long)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__FILES:
				getFiles().clear();
				getFiles().addAll((Collection<? extends OpenFile>)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__FILES_COMPLETE:
				setFilesComplete((Boolean)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__GREFS:
				getGrefs().clear();
				getGrefs().addAll((Collection<? extends Gref>)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__GREFS_COMPLETE:
				setGrefsComplete((Boolean)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__MAPPINGS_KNOWN:
				setMappingsKnown((Boolean)newValue);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__VMAS:
				getVmas().clear();
				getVmas().addAll((Collection<? extends Vma>)newValue);
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
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				setDomain((Domain)null);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__LIMIT:
				setLimit(LIMIT_EDEFAULT);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__GREF_SIZE:
				setGrefSize(GREF_SIZE_EDEFAULT);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__FILES:
				getFiles().clear();
				return;
			case ModelPackage.ALLOCATOR_DEVICE__FILES_COMPLETE:
				setFilesComplete(FILES_COMPLETE_EDEFAULT);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__GREFS:
				getGrefs().clear();
				return;
			case ModelPackage.ALLOCATOR_DEVICE__GREFS_COMPLETE:
				setGrefsComplete(GREFS_COMPLETE_EDEFAULT);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__MAPPINGS_KNOWN:
				setMappingsKnown(MAPPINGS_KNOWN_EDEFAULT);
				return;
			case ModelPackage.ALLOCATOR_DEVICE__VMAS:
				getVmas().clear();
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
			case ModelPackage.ALLOCATOR_DEVICE__DOMAIN:
				return getDomain() != null;
			case ModelPackage.ALLOCATOR_DEVICE__LIMIT:
				return LIMIT_EDEFAULT == null ? limit != null : !LIMIT_EDEFAULT.equals(limit);
			case ModelPackage.ALLOCATOR_DEVICE__GREF_SIZE:
				return GREF_SIZE_EDEFAULT == null ? grefSize != null : !GREF_SIZE_EDEFAULT.equals(grefSize);
			case ModelPackage.ALLOCATOR_DEVICE__FILES:
				return files != null && !files.isEmpty();
			case ModelPackage.ALLOCATOR_DEVICE__FILES_COMPLETE:
				return filesComplete != FILES_COMPLETE_EDEFAULT;
			case ModelPackage.ALLOCATOR_DEVICE__GREFS:
				return grefs != null && !grefs.isEmpty();
			case ModelPackage.ALLOCATOR_DEVICE__GREFS_COMPLETE:
				return grefsComplete != GREFS_COMPLETE_EDEFAULT;
			case ModelPackage.ALLOCATOR_DEVICE__MAPPINGS_KNOWN:
				return mappingsKnown != MAPPINGS_KNOWN_EDEFAULT;
			case ModelPackage.ALLOCATOR_DEVICE__VMAS:
				return vmas != null && !vmas.isEmpty();
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
		result.append(" (limit: ");
		result.append(limit);
		result.append(", grefSize: ");
		result.append(grefSize);
		result.append(", filesComplete: ");
		result.append(filesComplete);
		result.append(", grefsComplete: ");
		result.append(grefsComplete);
		result.append(", mappingsKnown: ");
		result.append(mappingsKnown);
		result.append(')');
		return result.toString();
	}

} //AllocatorDeviceImpl
