/**
 */
package org.grantscope.model.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.grantscope.model.EntryState;
import org.grantscope.model.ForeignMapping;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.GrantTable;
import org.grantscope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Grant Entry</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getTable <em>Table</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getRef <em>Ref</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getState <em>State</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getFlags <em>Flags</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getStatus <em>Status</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getGrantee <em>Grantee</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getFrame <em>Frame</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantEntryImpl#getMapping <em>Mapping</em>}</li>
 * </ul>
 *
 * @generated
 */
public class GrantEntryImpl extends MinimalEObjectImpl.Container implements GrantEntry {
	/**
	 * The cached value of the '{@link #getTable() <em>Table</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTable()
	 * @generated
	 * @ordered
	 */
	protected GrantTable table;

	/**
	 * The default value of the '{@link #getRef() <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRef()
	 * @generated
	 * @ordered
	 */
	protected static final int REF_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getRef() <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRef()
	 * @generated
	 * @ordered
	 */
	protected int ref = REF_EDEFAULT;

	/**
	 * The default value of the '{@link #getState() <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getState()
	 * @generated
	 * @ordered
	 */
	protected static final EntryState STATE_EDEFAULT = EntryState.UNKNOWN;

	/**
	 * The cached value of the '{@link #getState() <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getState()
	 * @generated
	 * @ordered
	 */
	protected EntryState state = STATE_EDEFAULT;

	/**
	 * The default value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected static final Integer FLAGS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected Integer flags = FLAGS_EDEFAULT;

	/**
	 * The default value of the '{@link #getStatus() <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatus()
	 * @generated
	 * @ordered
	 */
	protected static final Integer STATUS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStatus() <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatus()
	 * @generated
	 * @ordered
	 */
	protected Integer status = STATUS_EDEFAULT;

	/**
	 * The default value of the '{@link #getGrantee() <em>Grantee</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrantee()
	 * @generated
	 * @ordered
	 */
	protected static final Integer GRANTEE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGrantee() <em>Grantee</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrantee()
	 * @generated
	 * @ordered
	 */
	protected Integer grantee = GRANTEE_EDEFAULT;

	/**
	 * The default value of the '{@link #getFrame() <em>Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrame()
	 * @generated
	 * @ordered
	 */
	protected static final Long FRAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFrame() <em>Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrame()
	 * @generated
	 * @ordered
	 */
	protected Long frame = FRAME_EDEFAULT;

	/**
	 * The cached value of the '{@link #getMapping() <em>Mapping</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMapping()
	 * @generated
	 * @ordered
	 */
	protected ForeignMapping mapping;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected GrantEntryImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.GRANT_ENTRY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public GrantTable getTable() {
		return table;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTable(GrantTable newTable) {
		GrantTable oldTable = table;
		table = newTable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__TABLE, oldTable, table));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getRef() {
		return ref;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRef(int newRef) {
		int oldRef = ref;
		ref = newRef;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__REF, oldRef, ref));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EntryState getState() {
		return state;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setState(EntryState newState) {
		EntryState oldState = state;
		state = newState == null ? STATE_EDEFAULT : newState;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__STATE, oldState, state));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getFlags() {
		return flags;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFlags(Integer newFlags) {
		Integer oldFlags = flags;
		flags = newFlags;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__FLAGS, oldFlags, flags));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getStatus() {
		return status;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStatus(Integer newStatus) {
		Integer oldStatus = status;
		status = newStatus;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__STATUS, oldStatus, status));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getGrantee() {
		return grantee;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGrantee(Integer newGrantee) {
		Integer oldGrantee = grantee;
		grantee = newGrantee;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__GRANTEE, oldGrantee, grantee));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Long getFrame() {
		return frame;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFrame(Long newFrame) {
		Long oldFrame = frame;
		frame = newFrame;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__FRAME, oldFrame, frame));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ForeignMapping getMapping() {
		return mapping;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetMapping(ForeignMapping newMapping, NotificationChain msgs) {
		ForeignMapping oldMapping = mapping;
		mapping = newMapping;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__MAPPING, oldMapping, newMapping);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMapping(ForeignMapping newMapping) {
		if (newMapping != mapping) {
			NotificationChain msgs = null;
			if (mapping != null)
				msgs = ((InternalEObject)mapping).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ModelPackage.GRANT_ENTRY__MAPPING, null, msgs);
			if (newMapping != null)
				msgs = ((InternalEObject)newMapping).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ModelPackage.GRANT_ENTRY__MAPPING, null, msgs);
			msgs = basicSetMapping(newMapping, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_ENTRY__MAPPING, newMapping, newMapping));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.GRANT_ENTRY__MAPPING:
				return basicSetMapping(null, msgs);
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
			case ModelPackage.GRANT_ENTRY__TABLE:
				return getTable();
			case ModelPackage.GRANT_ENTRY__REF:
				return getRef();
			case ModelPackage.GRANT_ENTRY__STATE:
				return getState();
			case ModelPackage.GRANT_ENTRY__FLAGS:
				return getFlags();
			case ModelPackage.GRANT_ENTRY__STATUS:
				return getStatus();
			case ModelPackage.GRANT_ENTRY__GRANTEE:
				return getGrantee();
			case ModelPackage.GRANT_ENTRY__FRAME:
				return getFrame();
			case ModelPackage.GRANT_ENTRY__MAPPING:
				return getMapping();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.GRANT_ENTRY__TABLE:
				setTable((GrantTable)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__REF:
				setRef((Integer)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__STATE:
				setState((EntryState)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__FLAGS:
				setFlags((Integer)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__STATUS:
				setStatus((Integer)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__GRANTEE:
				setGrantee((Integer)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__FRAME:
				setFrame((Long)newValue);
				return;
			case ModelPackage.GRANT_ENTRY__MAPPING:
				setMapping((ForeignMapping)newValue);
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
			case ModelPackage.GRANT_ENTRY__TABLE:
				setTable((GrantTable)null);
				return;
			case ModelPackage.GRANT_ENTRY__REF:
				setRef(REF_EDEFAULT);
				return;
			case ModelPackage.GRANT_ENTRY__STATE:
				setState(STATE_EDEFAULT);
				return;
			case ModelPackage.GRANT_ENTRY__FLAGS:
				setFlags(FLAGS_EDEFAULT);
				return;
			case ModelPackage.GRANT_ENTRY__STATUS:
				setStatus(STATUS_EDEFAULT);
				return;
			case ModelPackage.GRANT_ENTRY__GRANTEE:
				setGrantee(GRANTEE_EDEFAULT);
				return;
			case ModelPackage.GRANT_ENTRY__FRAME:
				setFrame(FRAME_EDEFAULT);
				return;
			case ModelPackage.GRANT_ENTRY__MAPPING:
				setMapping((ForeignMapping)null);
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
			case ModelPackage.GRANT_ENTRY__TABLE:
				return table != null;
			case ModelPackage.GRANT_ENTRY__REF:
				return ref != REF_EDEFAULT;
			case ModelPackage.GRANT_ENTRY__STATE:
				return state != STATE_EDEFAULT;
			case ModelPackage.GRANT_ENTRY__FLAGS:
				return FLAGS_EDEFAULT == null ? flags != null : !FLAGS_EDEFAULT.equals(flags);
			case ModelPackage.GRANT_ENTRY__STATUS:
				return STATUS_EDEFAULT == null ? status != null : !STATUS_EDEFAULT.equals(status);
			case ModelPackage.GRANT_ENTRY__GRANTEE:
				return GRANTEE_EDEFAULT == null ? grantee != null : !GRANTEE_EDEFAULT.equals(grantee);
			case ModelPackage.GRANT_ENTRY__FRAME:
				return FRAME_EDEFAULT == null ? frame != null : !FRAME_EDEFAULT.equals(frame);
			case ModelPackage.GRANT_ENTRY__MAPPING:
				return mapping != null;
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
		result.append(" (ref: ");
		result.append(ref);
		result.append(", state: ");
		result.append(state);
		result.append(", flags: ");
		result.append(flags);
		result.append(", status: ");
		result.append(status);
		result.append(", grantee: ");
		result.append(grantee);
		result.append(", frame: ");
		result.append(frame);
		result.append(')');
		return result.toString();
	}

} //GrantEntryImpl
